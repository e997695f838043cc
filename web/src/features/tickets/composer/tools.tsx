import { ActionIcon, FileButton, Popover, TextInput, Tooltip } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../../ui/icon";
import classes from "./composer.module.css";
import type { EditorHandle } from "./editor";

type Handle = RefObject<EditorHandle | null>;

export function Tools({ handle, onFiles }: { handle: Handle; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation("tickets");
  const chain = () => handle.current?.editor?.chain().focus();
  return (
    <>
      <FileButton multiple onChange={onFiles}>
        {(props) => <Tool icon="clip" label={t("composer.attach")} {...props} />}
      </FileButton>
      <Tool icon="bold" label={`${t("composer.bold")} · Ctrl B`} onClick={() => chain()?.toggleBold().run()} />
      <span className={classes.spare}>
        <Tool icon="list" label={t("composer.list")} onClick={() => chain()?.toggleBulletList().run()} />
        <LinkTool handle={handle} />
        <Tool icon="code" label={t("composer.code")} onClick={() => chain()?.toggleCode().run()} />
      </span>
    </>
  );
}

function Tool({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}

function LinkTool({ handle }: { handle: Handle }) {
  const { t } = useTranslation("tickets");
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState("");
  const put = () => {
    const chain = handle.current?.editor?.chain().focus().extendMarkRange("link");
    if (address.trim() === "") {
      chain?.unsetLink().run();
    } else {
      const href = /^[a-z]+:/i.test(address) ? address.trim() : `https://${address.trim()}`;
      const empty = handle.current?.editor?.state.selection.empty;
      (empty
        ? chain?.insertContent(`<a href="${encodeURI(href)}">${encodeURI(href)}</a> `)
        : chain?.setLink({ href })
      )?.run();
    }
    setOpened(false);
  };
  const open = () => {
    setAddress((handle.current?.editor?.getAttributes("link").href as string | undefined) ?? "");
    setOpened(!opened);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="top-start" width={280} shadow="md">
      <Popover.Target>
        <ActionIcon aria-label={t("composer.link")} title={t("composer.link")} onClick={open}>
          <Icon name="link" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            put();
          }}
        >
          <TextInput
            label={t("composer.linkAddress")}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            placeholder="https://"
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
