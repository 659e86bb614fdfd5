import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/CloseButton.css';
import { Button, Drawer } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import classes from './ConfirmDrawer.module.css';

interface Props {
  opened: boolean;
  title: string;
  /** The verb on the button: "Báo cáo kết quả", never "OK". */
  verb: string;
  busy?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form or a question beside the page it belongs to; the page stays in sight. Enter sends, Escape leaves. */
export function ConfirmDrawer(props: Props) {
  const {
    opened,
    title,
    verb,
    busy = false,
    disabled = false,
    onConfirm,
    onClose,
    children,
  } = props;
  const { t } = useTranslation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy && !disabled) onConfirm();
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={<span className={classes.title}>{title}</span>}
      size={480}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <form onSubmit={submit} className={classes.form} noValidate>
        {children}
        <div className={classes.actions}>
          <Button type="submit" loading={busy} disabled={disabled}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
