import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { whenText } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import { Pane, PaneRow } from "../../../ui/pane";
import { failed, told } from "../../../ui/toast";
import { type Device, devicesQuery } from "../api";
import { deviceName } from "./device-name";

/** Where I am signed in. Ending one takes effect there at once. */
export function SessionsPage() {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const devices = useQuery(devicesQuery).data?.items ?? [];
  const others = devices.filter((device) => !device.current);
  const end = async (ended: Device[]) => {
    try {
      await Promise.all(ended.map((device) => api.delete(`/sessions/${device.id}`)));
      told(t("sessions.ended", { count: ended.length }));
    } catch (failure) {
      failed(failure);
    }
    await client.invalidateQueries({ queryKey: devicesQuery.queryKey });
  };
  return (
    <Pane
      title={t("sessions.title")}
      count={devices.length}
      action={others.length > 1 && <Button onClick={() => void end(others)}>{t("sessions.endOthers")}</Button>}
    >
      {devices.map((device) => (
        <PaneRow
          key={device.id}
          lead={<Icon name={/phone|android|iphone/i.test(device.device) ? "phone" : "monitor"} size={20} />}
          title={deviceName(device.device) || t("sessions.unknown")}
          text={t("sessions.seen", { when: whenText(device.lastSeenAt, i18n.language, t), address: device.address })}
          right={
            device.current ? (
              t("sessions.current")
            ) : (
              <Button onClick={() => void end([device])}>{t("sessions.end")}</Button>
            )
          }
        />
      ))}
    </Pane>
  );
}
