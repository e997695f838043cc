import { useTranslation } from "react-i18next";
import { encode } from "uqr";
import type { SecondStepSetup } from "./second-step";
import classes from "./second-step.module.css";

/** The secret as a picture for the phone's camera, and as text for those who type it. */
export function Scan({ setup }: { setup: SecondStepSetup }) {
  const { t } = useTranslation("staff");
  const { data, size } = encode(setup.address, { border: 2 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <>
      <p className={classes.text}>{t("secondStep.scanText")}</p>
      <svg className={classes.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("secondStep.picture")}>
        <rect width={size} height={size} fill="#fff" />
        <path d={dots.join("")} fill="#000" />
      </svg>
      <p className={classes.text}>
        {t("secondStep.byHand")} <code className={classes.secret}>{setup.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
    </>
  );
}
