import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { Words } from "./api";
import classes from "./forms.module.css";

interface WordsInputProps {
  label: string;
  description?: string;
  words: Words;
  languages: string[];
  long?: boolean;
  error?: string;
  autoFocus?: boolean;
  onChange: (words: Words) => void;
}

/** One text in each language of the site; with a single language it is an ordinary field. */
export function WordsInput({
  label,
  description,
  words,
  languages,
  long,
  error,
  autoFocus,
  onChange,
}: WordsInputProps) {
  const shown = languages.filter((language): language is keyof Words => language === "ru" || language === "en");
  const Input = long ? Textarea : TextInput;
  return (
    <div className={classes.words}>
      {shown.map((language, place) => (
        <Input
          key={language}
          label={place === 0 ? label : undefined}
          aria-label={`${label}, ${language}`}
          description={place === 0 ? description : undefined}
          value={words[language]}
          error={place === shown.length - 1 ? error : undefined}
          autoFocus={autoFocus && place === 0}
          {...(long ? { autosize: true, minRows: 2 } : {})}
          leftSection={shown.length > 1 && mark(language)}
          onChange={(event) => onChange({ ...words, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

function mark(language: string): ReactNode {
  return <span className={classes.language}>{language}</span>;
}
