import Image from "@tiptap/extension-image";
import { Placeholder } from "@tiptap/extensions";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useImperativeHandle, type Ref } from "react";
import { shortcuts } from "../../../shared/shortcuts";
import classes from "./editor.module.css";

export interface EditorHandle {
  editor: Editor | null;
}

interface WritingProps {
  ref: Ref<EditorHandle>;
  start: string;
  label: string;
  placeholder: string;
  onChange: (html: string, text: string) => void;
  onFiles: (files: File[]) => void;
  onFocus: (focused: boolean) => void;
}

/** Rich text that also takes Markdown while typing; files pasted or dropped are handed up. */
export function Writing({ ref, start, label, placeholder, onChange, onFiles, onFocus }: WritingProps) {
  const take = (data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])];
    if (files.length > 0) {
      onFiles(files);
    }
    return files.length > 0;
  };
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: false, link: { openOnClick: false, autolink: true, defaultProtocol: "https" } }),
      Image.configure({ inline: true }),
      Placeholder.configure({ placeholder }),
    ],
    content: start,
    injectCSS: false,
    editorProps: {
      attributes: { "aria-label": label, role: "textbox", "aria-multiline": "true" },
      handlePaste: (_, event) => take(event.clipboardData),
      handleDrop: (_, event) => take((event as DragEvent).dataTransfer),
      // Our chords go before the editor's own: Ctrl+Enter sends.
      handleKeyDown: (_, event) =>
        (event.ctrlKey || event.metaKey || event.key === "Escape") && shortcuts.handle(event),
    },
    onUpdate: ({ editor: writing }) => onChange(writing.getHTML(), writing.getText({ blockSeparator: "\n" })),
    onFocus: () => onFocus(true),
    onBlur: () => onFocus(false),
  });
  useImperativeHandle(ref, () => ({ editor }), [editor]);
  useEffect(() => () => editor?.destroy(), [editor]);
  return <EditorContent editor={editor} className={classes.writing} />;
}
