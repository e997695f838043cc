import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const ink: MantineColorsTuple = [
  "#eef1fd",
  "#dfe5fb",
  "#c3cef6",
  "#a9b9ff",
  "#7f95e8",
  "#4a66d8",
  "#3453cf",
  "#2d49bf",
  "#2b47b8",
  "#2a43ad",
];

const scrim = { color: "#171715", backgroundOpacity: 0.34 };

export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: 6,
  colors: { ink },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "12px", sm: "13px", md: "13px", lg: "14px", xl: "16px" },
  lineHeights: { xs: "16px", sm: "18px", md: "18px", lg: "20px", xl: "24px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "4px", sm: "6px", md: "6px", lg: "10px", xl: "14px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "28px" },
      h2: { fontSize: "16px", lineHeight: "24px" },
      h3: { fontSize: "13px", lineHeight: "18px" },
    },
  },
  components: {
    Button: { defaultProps: { size: "xs", variant: "default" }, classNames: { root: "otvet-button" } },
    ActionIcon: { defaultProps: { size: 28, variant: "subtle", color: "gray" } },
    Tooltip: { defaultProps: { openDelay: 350, withinPortal: true, transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } },
    SegmentedControl: { defaultProps: { size: "xs" }, classNames: { root: "otvet-segments" } },
    Modal: { defaultProps: { radius: "xl", padding: 20, transitionProps: { duration: 80 }, overlayProps: scrim } },
    Drawer: { defaultProps: { transitionProps: { duration: 80 }, overlayProps: scrim } },
    TextInput: { defaultProps: { size: "sm" } },
    Select: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm" } },
  },
});

const surfaces = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text-1)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text-1)",
  "--mantine-color-default-border": "var(--line-2)",
  "--mantine-color-error": "var(--danger-text)",
  "--mantine-color-ink-filled": "var(--accent)",
  "--mantine-color-ink-filled-hover": "var(--accent-hover)",
  "--mantine-color-ink-light": "var(--accent-tint)",
  "--mantine-color-ink-light-hover": "var(--accent-tint-2)",
  "--mantine-color-ink-light-color": "var(--accent-text)",
  "--mantine-color-ink-text": "var(--accent-text)",
  "--mantine-color-gray-subtle-color": "var(--icon)",
  "--mantine-color-gray-light-color": "var(--text-2)",
};

/** Mantine's own variables point at our tokens, so that both themes have one source. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
