import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { signInProvidersQuery } from "../api/sign-in-providers";
import { Icon } from "../ui/icon";

/** Sign in by an account elsewhere, and go on at this place of ours; in a window of its own where the page must stay. */
export function ProviderLinks({ next, apart }: { next: string; apart?: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(signInProvidersQuery);
  return data?.items.map((provider) => (
    <Button
      key={provider.id}
      component="a"
      href={`/openid/start/${provider.id}?next=${encodeURIComponent(next)}`}
      target={apart ? "_blank" : undefined}
      variant="default"
      leftSection={<Icon name="key" />}
      fullWidth
    >
      {t("signInBy", { name: provider.name })}
    </Button>
  ));
}
