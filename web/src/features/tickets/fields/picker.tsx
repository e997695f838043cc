import { Combobox, useCombobox } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../../shared/use-shortcuts";
import { Icon } from "../../../ui/icon";
import classes from "./picker.module.css";

export interface Choice {
  id: string;
  label: string;
  glyph?: ReactNode;
  group?: string;
  /** Said of a person who is not there. */
  away?: string;
}

interface PickerProps {
  label: string;
  /** The physical key that opens it. */
  keys: string;
  shortcut: string;
  choices: Choice[];
  chosen: string[];
  children: ReactNode;
  onPick: (id: string) => void;
  onSearch?: (text: string) => void;
  /** Lets a text that is no choice yet be picked. */
  create?: (text: string) => string;
  stays?: boolean;
}

/** One field as a chip: a key or a click opens its choices, a digit or Enter picks, and it is saved at once. */
export function Picker(props: PickerProps) {
  const { t } = useTranslation("tickets");
  const [search, setSearch] = useState("");
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => requestAnimationFrame(() => box.focusSearchInput()),
  });
  useShortcuts([{ keys: props.keys, label: props.shortcut, run: () => box.openDropdown() }]);
  const shown = props.choices.filter((choice) => choice.label.toLowerCase().includes(search.trim().toLowerCase()));
  const made = props.create && search.trim() && !shown.some((choice) => choice.label === search.trim());
  const { selectFirstOption } = box;
  useEffect(() => {
    // Enter picks the first that fits what was typed.
    if (search.trim() !== "") {
      selectFirstOption();
    }
  }, [search, shown.length, selectFirstOption]);
  const pick = (id: string) => {
    props.onPick(id);
    setSearch("");
    if (!props.stays) {
      box.closeDropdown();
    }
  };
  return (
    <Combobox store={box} onOptionSubmit={pick} width={260} position="bottom-start" shadow="md" withinPortal>
      <Combobox.Target targetType="button">
        <button className={classes.chip} onClick={() => box.toggleDropdown()} title={props.label}>
          <span className="visually-hidden">{props.label}: </span>
          {props.children}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={classes.menu}>
        <Combobox.Search
          value={search}
          placeholder={props.label}
          aria-label={props.label}
          leftSection={<Icon name="search" size={14} />}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            props.onSearch?.(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const at = Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0);
            const choice = search === "" && at > 0 ? shown[at - 1] : undefined;
            if (choice) {
              event.preventDefault();
              pick(choice.id);
            }
          }}
        />
        <Combobox.Options mah={300} style={{ overflowY: "auto" }}>
          {shown.map((choice, index) => (
            <Combobox.Option key={choice.id} value={choice.id} active={props.chosen.includes(choice.id)}>
              <span className={classes.option}>
                {choice.glyph}
                <span className={classes.words}>
                  <span className="ellipsis">{choice.label}</span>
                  {choice.away && (
                    <span className={classes.away}>
                      <Icon name="moon" size={12} /> {choice.away}
                    </span>
                  )}
                </span>
                <span className={classes.end}>
                  {props.chosen.includes(choice.id) && <Icon name="check" size={14} />}
                  {index < 9 && search === "" && <kbd>{index + 1}</kbd>}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {made && (
            <Combobox.Option value={search.trim()}>
              <span className={classes.option}>{props.create?.(search.trim())}</span>
            </Combobox.Option>
          )}
          {shown.length === 0 && !made && <Combobox.Empty>{t("fields.nothing")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
