import { Button, FileButton, Input } from "@mantine/core";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./sites.module.css";

/** What becomes of the logo when the site is saved: another picture, none, or (undefined) the one it has. */
export type NewLogo = File | null | undefined;

interface LogoFieldProps {
  known: string | null;
  chosen: NewLogo;
  error?: string;
  onChoose: (logo: NewLogo) => void;
}

/** The picture that customers know a site by, as they will see it in the light and in the dark. */
export function LogoField({ known, chosen, error, onChoose }: LogoFieldProps) {
  const { t } = useTranslation("sites");
  const preview = usePreview(chosen);
  const shown = chosen === undefined ? known : preview;
  return (
    <Input.Wrapper label={t("logo")} description={t("logoText")} error={error} labelElement="div">
      {shown && (
        <div className={classes.logos}>
          <span className={classes.light}>
            <img src={shown} alt="" />
          </span>
          <span className={classes.dark}>
            <img src={shown} alt="" />
          </span>
        </div>
      )}
      <div className={classes.logoActs}>
        <FileButton accept="image/png,image/jpeg,image/gif" onChange={(file) => file && onChoose(file)}>
          {(props) => (
            <Button {...props} variant="default">
              {t(shown ? "logoAnother" : "logoChoose")}
            </Button>
          )}
        </FileButton>
        {shown && (
          <Button variant="subtle" onClick={() => onChoose(known ? null : undefined)}>
            {t("logoRemove")}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}

function usePreview(chosen: NewLogo): string | null {
  const address = useMemo(() => (chosen ? URL.createObjectURL(chosen) : null), [chosen]);
  useEffect(() => () => URL.revokeObjectURL(address ?? ""), [address]);
  return address;
}
