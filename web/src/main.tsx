import "./ui/layers.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./ui/tokens.css";
import "./ui/fonts.css";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { sessionQuery } from "./api/session";
import { App } from "./app/app";
import { queryClient } from "./app/query-client";
import { preferredLanguage, startTexts } from "./i18n/i18n";

// Both are asked for at once; a refused session is the router's affair.
void queryClient.prefetchQuery(sessionQuery);
await startTexts(preferredLanguage());
createRoot(document.getElementById("root") as HTMLElement).render(<App />);
