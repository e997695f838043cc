import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "../../../api/types";
import { Picture } from "./picture";
import classes from "./message-text.module.css";

const LINK = /\bhttps?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)\]]/g;
const LONG = 4000;

/** The server has made the HTML safe; plain text gets its links. */
export function MessageText({ message }: { message: Message }) {
  const { t } = useTranslation("tickets");
  const [whole, setWhole] = useState(false);
  const [zoomed, setZoomed] = useState<string | null>(null);
  const long = !whole && (message.html ?? message.text).length > LONG;
  return (
    <>
      <div className={`${classes.text} ${long ? classes.long : ""}`}>
        {message.html ? (
          <div
            className={classes.html}
            dangerouslySetInnerHTML={{ __html: message.html }}
            onClick={(event) => {
              const target = event.target as HTMLElement;
              if (target instanceof HTMLImageElement && !target.closest("a")) {
                setZoomed(target.src);
              }
            }}
          />
        ) : (
          <p className={classes.plain}>{withLinks(message.text)}</p>
        )}
      </div>
      {long && (
        <button className={classes.more} onClick={() => setWhole(true)}>
          {t("thread.whole")}
        </button>
      )}
      {zoomed && <Picture source={zoomed} onClose={() => setZoomed(null)} />}
    </>
  );
}

function withLinks(text: string) {
  const parts: React.ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(<Fragment key={`t${end}`}>{text.slice(end, match.index)}</Fragment>);
    parts.push(
      <a key={match.index} href={match[0]} target="_blank" rel="noopener noreferrer nofollow">
        {match[0]}
      </a>,
    );
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
