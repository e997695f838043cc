import classes from "./avatar.module.css";

interface AvatarProps {
  initials: string | null | undefined;
  name?: string;
  size?: "xs" | "s" | "m" | "l";
  mine?: boolean;
}

/** Two letters in a circle; without a person, an empty dashed one. */
export function Avatar({ initials, name, size = "s", mine = false }: AvatarProps) {
  const kind = [classes.avatar, classes[size], mine && classes.mine, !initials && classes.none];
  return (
    <span className={kind.filter(Boolean).join(" ")} title={name} aria-hidden={name ? undefined : true}>
      {initials}
    </span>
  );
}

/** Initials of somebody of whom we know only the name or the address. */
export function initialsOf(name: string | null | undefined): string {
  const words = (name ?? "").split(/[\s.@_-]+/).filter((word) => /\p{L}/u.test(word));
  const letters = words.map((word) => /\p{L}/u.exec(word)?.[0] ?? "");
  return ((letters[0] ?? "?") + (letters[1] ?? "")).toUpperCase();
}
