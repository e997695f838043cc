import { useState } from "react";
import { Problem } from "../api/problem";

/** The second step of signing in: once the password was right, a code from the phone is asked for beside it. */
export function useSecondStep() {
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const through = async (signIn: (code: string) => Promise<void>) => {
    try {
      await signIn(code);
    } catch (caught) {
      if (!(caught instanceof Problem && caught.code === "staff.code-needed")) {
        throw caught;
      }
      setAsked(true);
    }
  };
  return { asked, code, setCode, through };
}

export type SecondStep = ReturnType<typeof useSecondStep>;
