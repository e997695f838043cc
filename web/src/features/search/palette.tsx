import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAllShortcuts } from "../../shared/use-shortcuts";
import type { Shortcut } from "../../shared/shortcuts";
import { Icon } from "../../ui/icon";
import { Key } from "../../ui/key";
import { searchQuery } from "./api";
import { commandsOf, entriesOf, type Entry, type Goer, scopeOf, ticketNumber } from "./entries";
import { otherLayout } from "./layout";
import { PaletteList } from "./palette-list";
import classes from "./palette.module.css";

const PAUSE_MS = 120;

/** Everything by name: people, tickets, and whatever can be done here. */
export function Palette({ pages, onClose }: { pages: Shortcut[]; onClose: () => void }) {
  const { t } = useTranslation("search");
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const [eager, setEager] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const entries = useEntries(typed, pages);
  const go = useGoer();
  const pickedAt = entries.items.findIndex((entry) => entry.id === picked);
  const at = Math.max(pickedAt, 0);
  const run = (entry: Entry | undefined) => {
    if (entry) {
      onClose();
      entry.run();
    }
  };
  // Whoever types faster than the search answers gets what they asked for, not what stood there before.
  const settle = useEffectEvent(() => run(entries.failed ? undefined : entries.items[at]));
  useEffect(() => {
    if (eager && !entries.busy) {
      settle();
    }
  }, [eager, entries.busy]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.items.length > 0) {
      event.preventDefault();
      setPicked(entries.items[(at + step + entries.items.length) % entries.items.length]?.id ?? null);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const number = ticketNumber(typed);
      if (pickedAt >= 0) {
        run(entries.items[pickedAt]);
      } else if (number) {
        onClose();
        go.ticket(number);
      } else {
        setEager(true);
      }
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={660}
      padding={0}
      yOffset="12vh"
      withCloseButton={false}
      classNames={{ content: classes.box }}
      aria-label={t("title")}
    >
      <div className={classes.head}>
        <Icon name="search" size={20} />
        <input
          ref={input}
          data-autofocus
          className={classes.input}
          placeholder={t("placeholder")}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPicked(null);
            setEager(false);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries.items[at]?.id}
          aria-label={t("title")}
        />
        <span className={classes.quiet} aria-live="polite">
          {entries.failed ? t("failed") : entries.busy ? t("busy") : ""}
        </span>
      </div>
      <PaletteList entries={entries.items} chosen={at} typed={scopeOf(typed).text} onRun={run} onChoose={setPicked} />
      {entries.items.length === 0 && !entries.busy && <p className={classes.nothing}>{t("nothing")}</p>}
      <footer className={classes.foot}>
        <kbd>#</kbd> {t("scope.tickets")} <kbd>@</kbd> {t("scope.people")} <kbd>&gt;</kbd> {t("scope.commands")}
        <span className={classes.gap} />
        <Key keys="ArrowUp" /> <Key keys="ArrowDown" /> {t("choose")} <kbd>Esc</kbd> {t("leave")}
      </footer>
    </Modal>
  );
}

function useEntries(typed: string, pages: Shortcut[]) {
  const { t } = useTranslation();
  const shortcuts = useAllShortcuts();
  const go = useGoer();
  const { scope, text } = scopeOf(typed);
  const [asked] = useDebouncedValue(scope === ">" ? "" : text, PAUSE_MS);
  const found = useQuery(searchQuery(asked));
  const swapped = otherLayout(asked);
  const empty = found.isSuccess && !found.data?.tickets?.length && !found.data?.customers?.length;
  const isSwapped = asked.length > 2 && empty;
  const again = useQuery({ ...searchQuery(swapped), enabled: isSwapped });
  const data = (isSwapped ? again.data : found.data) ?? {};
  const things = asked && text ? entriesOf(data, go) : [];
  const commands = scope === "#" || scope === "@" ? [] : commandsOf([...pages, ...shortcuts], text, t);
  const kinds = { "#": "tickets", "@": "people", ">": "commands" } as const;
  const items = [...things, ...commands].filter((entry) => !scope || entry.group === kinds[scope]);
  const behind = asked !== text && scope !== ">";
  return { items, busy: behind || found.isFetching || again.isFetching, failed: found.isError };
}

function useGoer(): Goer {
  const navigate = useNavigate();
  return {
    ticket: (number) => void navigate({ to: `/tickets/${number}`, search: (last: object) => last } as never),
    customer: (person) =>
      void navigate({ to: "/tickets", search: { q: person.email ?? person.phone ?? person.name ?? "" } } as never),
  };
}
