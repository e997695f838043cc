import classes from "./logo.module.css";

export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg className={classes.logo} width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" />
      <path d="M8.5 9.2h11a1 1 0 0 1 1 1v6.6a1 1 0 0 1-1 1h-6.3l-3.7 3v-3h-1a1 1 0 0 1-1-1v-6.6a1 1 0 0 1 1-1Z" />
      <path d="M11 13.7l2 1.9 3.9-3.9" />
    </svg>
  );
}
