import { Menu, useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { useSession } from "../api/session";
import { type Language, LANGUAGES, speak } from "../i18n/i18n";
import { overlay } from "../shared/overlay";
import { useOwnAbsence } from "../features/staff/absence/use-own-absence";
import { useLiveState } from "../live/use-patches";
import { Avatar } from "../ui/avatar";
import { Icon } from "../ui/icon";
import classes from "./me.module.css";
import { queryClient } from "./query-client";

/** Who I am, whether I am connected, and what is mine to choose. */
export function Me({ className }: { className?: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const state = useLiveState();
  const { text } = useOwnAbsence();
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <button className={className}>
          <span className="visually-hidden">
            {t("me.menu", { name: session?.agent.name ?? "" })}
            {text && `, ${text}`}
          </span>
          <span className={classes.face}>
            <Avatar initials={session?.agent.initials} mine />
            {text ? (
              <i className={classes.moon}>
                <Icon name="moon" size={10} />
              </i>
            ) : (
              <i className={state === "live" ? classes.live : classes.lost} />
            )}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session?.agent.email}</Menu.Label>
        <Choices />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { text, back } = useOwnAbsence();
  return (
    <>
      {text && <Menu.Item onClick={() => void back()}>{t("absence.back")}</Menu.Item>}
      <Menu.Item onClick={() => overlay.show("absence")}>{t(text ? "absence.change" : "absence.begin")}</Menu.Item>
      <Menu.Divider />
      {(["light", "dark", "auto"] as const).map((scheme) => (
        <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} aria-current={colorScheme === scheme}>
          {t(`me.theme.${scheme}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {LANGUAGES.map((language) => (
        <Menu.Item key={language} onClick={() => void choose(language)} aria-current={i18n.language === language}>
          {t(`me.language.${language}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => void navigate({ href: "/settings/sessions" })}>{t("me.sessions")}</Menu.Item>
      <Menu.Item onClick={() => overlay.show("help")}>{t("me.help")}</Menu.Item>
      <Menu.Item onClick={() => void signOut()}>{t("me.signOut")}</Menu.Item>
    </>
  );
}

async function choose(language: Language) {
  await speak(language);
  // Names that the server says in the reader's language.
  void queryClient.invalidateQueries({ queryKey: ["statuses"] });
  await api.patch("/session", { locale: language });
}

async function signOut() {
  await api.delete("/session");
  location.assign("/sign-in");
}
