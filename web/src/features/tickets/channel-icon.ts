import type { IconName } from "../../ui/icon";

const ICONS: Record<string, IconName> = {
  email: "mail",
  phone: "phone",
  vk: "vk",
  telegram: "tg",
  ok: "ok",
  form: "form",
  chat: "chat",
  app: "app",
};

export function channelIcon(channel: string): IconName {
  return ICONS[channel] ?? "chat";
}
