import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { ForgottenPage, NewPasswordPage } from "../features/sign-in/reset-page";
import { SetupPage } from "../features/sign-in/setup-page";
import { SignInPage } from "../features/sign-in/sign-in-page";

export function SignInRoute() {
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  return <SignInPage onIn={() => void navigate({ href: inside(next) })} />;
}

export function SetupRoute() {
  const navigate = useNavigate();
  const { token } = useSearch({ strict: false }) as { token?: string };
  return <SetupPage token={token ?? ""} onIn={() => void navigate({ href: "/tickets" })} />;
}

export function ForgottenRoute() {
  return <ForgottenPage />;
}

export function NewPasswordRoute() {
  const navigate = useNavigate();
  const { token } = useParams({ strict: false }) as { token?: string };
  return <NewPasswordPage token={token ?? ""} onDone={() => void navigate({ href: "/sign-in" })} />;
}

/** Only a path of our own: a link from elsewhere must not lead away after signing in. */
function inside(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/tickets";
}
