import { type MantineThemeOverride, MantineProvider, mergeThemeOverrides } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { RouterProvider } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { theme, variables } from "../ui/theme";
import { queryClient } from "./query-client";
import { router } from "./router";

const nonce = document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? "";

// What holds the page still behind a dialog makes a style of its own.
setNonce(nonce);

export function App() {
  return (
    <MantineProvider
      theme={useSpeakingTheme()}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-left" limit={3} autoClose={6000} containerWidth={420} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The words that components bring along, in the language of the person. */
function useSpeakingTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  return useMemo(() => {
    const toggle = { "aria-label": t("showPassword") };
    const words = { PasswordInput: { defaultProps: { size: "sm", visibilityToggleButtonProps: toggle } } };
    return mergeThemeOverrides(theme, { components: words });
  }, [t]);
}
