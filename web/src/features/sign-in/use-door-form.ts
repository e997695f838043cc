import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Problem } from "../../api/problem";

/** A form whose refusals come from the server: each field says its own, the rest stands above the button. */
export function useDoorForm<T extends Record<string, string>>(initial: T, send: (values: T) => Promise<unknown>) {
  const form = useForm<T>({ initialValues: initial });
  const sending = useMutation({
    mutationFn: send,
    onError: (failure) => {
      if (failure instanceof Problem) {
        form.setErrors(Object.fromEntries(failure.errors.map(({ field, message }) => [field, message])));
      }
    },
  });
  const failure = sending.error instanceof Problem && sending.error.errors.length === 0 ? sending.error : null;
  return { form, sending, failure, submit: form.onSubmit((values) => sending.mutate(values)) };
}
