import { Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { type Form, type FormDesign, formsQuery } from "./api";
import { FormEditor } from "./form-editor";
import { formSitesQuery } from "./places";
import { STARTS } from "./starts";

interface Opened {
  form: Form | null;
  start: FormDesign;
}

/** The forms by which people write from pages. */
export function FormsPage() {
  const { t } = useTranslation("settings");
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data } = useQuery(formsQuery);
  const sites = useQuery(formSitesQuery).data?.items ?? [];
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? "";
  const openForm = (form: Form) => setOpened({ form, start: form.design });
  return (
    <Split>
      <Pane
        title={t("forms.title")}
        count={data?.items.length}
        action={<Add onStart={(start) => setOpened({ form: null, start })} />}
      >
        {data?.items.length === 0 && <Empty icon="form" title={t("forms.empty")} text={t("forms.emptyText")} />}
        {data?.items.map((form) => (
          <PaneRow
            key={form.id}
            lead={<Icon name="form" />}
            title={form.name}
            text={form.address}
            right={[nameOf(form.siteId), !form.open && t("forms.closed")].filter(Boolean).join(" · ")}
            faded={!form.open}
            on={opened?.form?.id === form.id}
            onOpen={() => openForm(form)}
          />
        ))}
      </Pane>
      {opened && sites.length > 0 && (
        <FormEditor
          key={opened.form ? `${opened.form.id}:${opened.form.version}` : JSON.stringify(opened.start.title)}
          form={opened.form}
          start={opened.start}
          sites={sites}
          onSaved={openForm}
          onClose={() => setOpened(null)}
        />
      )}
    </Split>
  );
}

function Add({ onStart }: { onStart: (start: FormDesign) => void }) {
  const { t } = useTranslation("settings");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="filled" leftSection={<Icon name="plus" />}>
          {t("forms.add")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="mail" />} onClick={() => onStart(STARTS.contact())}>
          {t("forms.contact")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="phone" />} onClick={() => onStart(STARTS.callBack())}>
          {t("forms.callBack")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
