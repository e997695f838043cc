import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../api/types";
import { useShortcuts } from "../../../shared/use-shortcuts";
import type { DraftKind } from "../api/queries";
import { isEmpty, type LocalDraft, newerDraft } from "./drafts";
import { type EditorHandle, Writing } from "./editor";
import { Foot } from "./foot";
import { LateMessage } from "./late-message";
import { onReturned, outbox } from "./sending";
import { UploadStrip } from "./upload-strip";
import { useDraft } from "./use-draft";
import { useLate } from "./use-late";
import { useUploads } from "./use-uploads";

interface DeskProps {
  ticket: Ticket;
  kind: DraftKind;
  /** How often the cursor was asked to come here. */
  asked: number;
  onFocus: (focused: boolean) => void;
  onNext: () => void;
}

/** Lets write at once, with what this browser remembers; a text that was refused comes back into it. */
export function Desk(props: DeskProps) {
  const draft = useDraft(props.ticket, props.kind);
  const [round, setRound] = useState(0);
  const number = String(props.ticket.number);
  useEffect(() => onReturned((back) => back === number && setRound((last) => last + 1)), [number]);
  return <Open key={round} {...props} draft={draft} />;
}

function Open({ ticket, kind, asked, onFocus, onNext, draft }: DeskProps & { draft: Drafting }) {
  const { t } = useTranslation("tickets");
  const [start] = useState(draft.local);
  const [text, setText] = useState({ html: start?.html ?? "", text: start?.text ?? "" });
  const uploads = useUploads(start?.attachments ?? []);
  const late = useLate(ticket, start?.after, !isEmpty(text));
  const handle = useRef<EditorHandle>(null);
  const touched = useRef(false);
  const blank = isEmpty({ ...text, attachments: uploads.files });

  const keep = (changed: Partial<LocalDraft>) =>
    draft.save({
      ...text,
      attachments: uploads.files,
      after: late.after,
      ...changed,
      savedAt: new Date().toISOString(),
    });
  const attach = async (files: File[]) => {
    for (const file of files) {
      const stored = await uploads.add(file);
      if (stored && file.type.startsWith("image/")) {
        handle.current?.editor
          ?.chain()
          .focus()
          .setImage({ src: `/api/v1/attachments/${stored.id}`, alt: file.name })
          .run();
      } else if (stored) {
        keep({ attachments: [...uploads.files, stored] });
      }
    }
  };
  const send = (status?: string, next = false) => {
    if (blank || uploads.busy || !late.mayGo()) {
      return;
    }
    void outbox.add({
      key: crypto.randomUUID(),
      number: String(ticket.number),
      kind,
      ...text,
      attachments: uploads.files,
      status,
      version: kind === "reply" ? ticket.version : undefined,
      at: new Date().toISOString(),
    });
    handle.current?.editor?.chain().clearContent().blur().run();
    setText({ html: "", text: "" });
    uploads.clear();
    draft.clear();
    late.settle();
    if (next) {
      onNext();
    }
  };
  useShortcuts([
    { keys: "Ctrl+Enter", label: "tickets:keys.send", run: () => send() },
    { keys: "Ctrl+Shift+Enter", label: "tickets:keys.sendCloseNext", run: () => send("solved", true) },
    {
      keys: "Escape",
      label: "tickets:keys.back",
      hidden: true,
      run: () => handle.current?.editor?.commands.blur(),
    },
  ]);
  useWriteRequests(handle, asked);
  useRemoteDraft(draft, handle, touched);

  return (
    <>
      {late.message && <LateMessage message={late.message} asked={late.asked} onSend={() => send()} />}
      <Writing
        ref={handle}
        start={start?.html ?? ""}
        label={t(`composer.${kind}`)}
        placeholder={t(`composer.${kind}Placeholder`)}
        onChange={(html, words) => {
          touched.current = true;
          setText({ html, text: words });
          keep({ html, text: words });
        }}
        onFiles={(files) => void attach(files)}
        onFocus={onFocus}
      />
      <UploadStrip
        uploads={uploads.uploads.filter((upload) => !upload.file || !text.html.includes(upload.file.id))}
        onRemove={uploads.remove}
      />
      <Foot
        kind={kind}
        handle={handle}
        disabled={blank || uploads.busy}
        savedAt={blank ? null : draft.savedAt}
        onFiles={(files) => void attach(files)}
        onSend={send}
      />
    </>
  );
}

type Drafting = ReturnType<typeof useDraft>;

/** What the server remembers, from another browser perhaps, comes in when it is newer and nothing was typed yet. */
function useRemoteDraft(draft: Drafting, handle: RefObject<EditorHandle | null>, touched: RefObject<boolean>) {
  const { remote, local } = draft;
  useEffect(() => {
    const newer = newerDraft(local(), remote);
    if (!touched.current && newer && newer.html !== local()?.html) {
      handle.current?.editor?.commands.setContent(newer.html, { emitUpdate: true });
    }
    // Only when the server's answer arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [remote]);
}

/** R and N put the cursor here at once, also when the other kind had to be shown first: no letter may be lost. */
function useWriteRequests(handle: RefObject<EditorHandle | null>, asked: number) {
  useEffect(() => {
    const editor = handle.current?.editor;
    if (asked > 0 && editor) {
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
    }
  }, [handle, asked]);
}
