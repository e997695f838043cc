import type { IconName } from "../../ui/icon";

export interface SettingsSection {
  path: string;
  icon: IconName;
  /** Who may not do this does not see the page. */
  needs?: string;
}

export const SECTIONS: { id: string; pages: SettingsSection[] }[] = [
  {
    id: "in",
    pages: [
      { path: "mailboxes", icon: "mail", needs: "settings_manage" },
      { path: "mail-apps", icon: "key", needs: "settings_manage" },
      { path: "senders", icon: "lock", needs: "settings_manage" },
      { path: "forms", icon: "form", needs: "settings_manage" },
      { path: "set-aside", icon: "funnel", needs: "suspended_release" },
    ],
  },
  {
    id: "work",
    pages: [
      { path: "sites", icon: "globe", needs: "settings_manage" },
      { path: "agents", icon: "users", needs: "staff_manage" },
      { path: "providers", icon: "key", needs: "staff_manage" },
      { path: "teams", icon: "forum", needs: "staff_manage" },
      { path: "roles", icon: "shield", needs: "staff_manage" },
      { path: "categories", icon: "layers", needs: "settings_manage" },
      { path: "statuses", icon: "half", needs: "settings_manage" },
      { path: "tags", icon: "tag", needs: "settings_manage" },
    ],
  },
  {
    id: "system",
    pages: [
      { path: "health", icon: "server", needs: "health_manage" },
      { path: "mail-doctor", icon: "eye", needs: "settings_manage" },
      { path: "webhooks", icon: "bolt", needs: "settings_manage" },
    ],
  },
  {
    id: "me",
    pages: [
      { path: "profile", icon: "user" },
      { path: "sessions", icon: "monitor" },
      { path: "keys", icon: "key" },
    ],
  },
];

export function mayOpen(page: SettingsSection, permissions: string[]): boolean {
  return !page.needs || permissions.some((permission) => permission.toLowerCase().replace("-", "_") === page.needs);
}

/** Where settings begin for this person. */
export function firstPage(permissions: string[]): string {
  return SECTIONS.flatMap((group) => group.pages).find((page) => mayOpen(page, permissions))?.path ?? "profile";
}
