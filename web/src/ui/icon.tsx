import { ICONS, type IconName } from "./icons";

export type { IconName };

/** One icon of the set; decorative, so whatever holds it must carry the name. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  const [path, ...circles] = ICONS[name].split(" o ");
  return (
    <svg className={`icon ${className ?? ""}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} vectorEffect="non-scaling-stroke" />
      {circles.map((circle) => {
        const [cx, cy, r] = circle.trim().split(" ");
        return <circle key={circle} cx={cx} cy={cy} r={r} vectorEffect="non-scaling-stroke" />;
      })}
    </svg>
  );
}
