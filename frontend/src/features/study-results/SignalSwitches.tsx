import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { Switch, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getStudySignalsOptions,
  switchStudySignalMutation,
  type OrganisationRef,
  type StudySignalSettingLine,
} from '@/api';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './StudyResults.module.css';

/** Which questions figures raise in a subtree; whoever demands here switches them, with a reason. */
export function SignalSwitches({ organisation }: { organisation: OrganisationRef }) {
  const { t } = useTranslation('study-results');
  const queries = useQueryClient();
  const [asked, setAsked] = useState<StudySignalSettingLine>();
  const [reason, setReason] = useState('');
  const found = useQuery(getStudySignalsOptions({ path: { id: organisation.id } }));
  const change = useMutation({
    ...switchStudySignalMutation(),
    onSuccess: async () => {
      say(t('switches.done'));
      setAsked(undefined);
      await queries.invalidateQueries();
    },
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  const off = asked?.setting.on === true;
  return (
    <Card title={t('switches.title')} flush>
      <p className={`${classes.note ?? ''} lt-small lt-soft`}>
        {t('switches.hint', { name: organisation.name })}
      </p>
      <ul className={classes.rows} aria-label={t('switches.title')}>
        {items.map((line) => (
          <li key={line.setting.signal}>
            <div>
              <strong>{t(`signal.${line.setting.signal}`)}</strong>
              <div className="lt-small">{line.question}</div>
              {line.setting.reason && (
                <div className="lt-small lt-soft">
                  {t('switches.because', { reason: line.setting.reason })}
                </div>
              )}
            </div>
            <Switch
              aria-label={t(`signal.${line.setting.signal}`)}
              checked={line.setting.on}
              onChange={() => {
                setReason('');
                change.reset();
                setAsked(line);
              }}
            />
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDrawer
          opened
          title={t(`signal.${asked.setting.signal}`)}
          verb={t(off ? 'switches.off' : 'switches.on')}
          busy={change.isPending}
          disabled={off && !reason.trim()}
          onConfirm={() =>
            change.mutate({
              path: { id: organisation.id },
              body: {
                signal: asked.setting.signal,
                on: !off,
                ...(reason.trim() ? { reason: reason.trim() } : {}),
              },
            })
          }
          onClose={() => setAsked(undefined)}
        >
          <FormErrorSummary
            error={change.error}
            fields={[{ pointer: '/reason', id: 'switch-reason', label: t('switches.reason') }]}
          />
          <p>{asked.question}</p>
          <Textarea
            id="switch-reason"
            label={t('switches.reason')}
            autosize
            minRows={2}
            maxLength={500}
            required={off}
            data-autofocus=""
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ConfirmDrawer>
      )}
    </Card>
  );
}
