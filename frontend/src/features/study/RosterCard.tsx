import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  eraseStudyRosterMutation,
  getStudyRosterOptions,
  ifMatch,
  setStudyRosterMutation,
  updateStudyRosterMutation,
  type StudyRoster,
  type StudySession,
} from '@/api';
import { may, useSession } from '@/shared/lib/session';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './Study.module.css';
import { useReload } from './useReload';

type Step = 'write' | 'erase' | 'off';

interface Props {
  session: StudySession;
}

function Steps({
  session,
  roster,
  step,
  onClose,
}: Props & { roster: StudyRoster; step: Step; onClose: () => void }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const [names, setNames] = useState(roster.entries.map(({ name }) => name).join('\n'));
  const done = async (words: string) => {
    say(words);
    onClose();
    await reload();
  };
  const write = useMutation({
    ...updateStudyRosterMutation(),
    onSuccess: () => done(t('roster.saved')),
  });
  const erase = useMutation({
    ...eraseStudyRosterMutation(),
    onSuccess: () => done(t('roster.erased')),
  });
  const off = useMutation({
    ...setStudyRosterMutation(),
    onSuccess: () => done(t('roster.keptNot')),
  });
  const at = { path: { id: session.id }, headers: ifMatch(roster.version) };
  const act = { write, erase, off }[step];
  const title = { write: 'roster.edit', erase: 'roster.erase', off: 'roster.turnOff' } as const;
  const confirm = () => {
    if (step === 'erase') erase.mutate(at);
    else if (step === 'off')
      off.mutate({ path: { organisationId: session.organisation.id }, body: { kept: false } });
    else {
      const entries = names
        .split('\n')
        .map((name) => ({ name: name.trim() }))
        .filter(({ name }) => name);
      write.mutate({ ...at, body: { entries } });
    }
  };
  return (
    <ConfirmDrawer
      opened
      title={t(title[step])}
      verb={t(step === 'write' ? 'roster.save' : title[step])}
      busy={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <FormErrorSummary error={act.error} fields={[]} />
      {step === 'erase' && <p>{t('roster.eraseSure')}</p>}
      {step === 'off' && <p>{t('roster.turnOffSure')}</p>}
      {step === 'write' && (
        <Textarea
          label={t('roster.names')}
          description={t('roster.what')}
          autosize
          minRows={8}
          maxRows={24}
          data-autofocus=""
          value={names}
          onChange={(event) => setNames(event.currentTarget.value)}
        />
      )}
    </ConfirmDrawer>
  );
}

/** Names of who came, for a unit that keeps them: off unless switched on, erased for good. */
export function RosterCard({ session }: Props) {
  const { t } = useTranslation('study');
  const signedIn = useSession();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>();
  const [shown, setShown] = useState(false);
  const asked = getStudyRosterOptions({ path: { id: session.id } });
  const found = useQuery(asked);
  const on = useMutation({
    ...setStudyRosterMutation(),
    onSuccess: async () => {
      say(t('roster.kept'));
      await queries.invalidateQueries({ queryKey: asked.queryKey });
    },
  });
  const roster = found.data;
  if (!roster) return null;
  const decides = may(signedIn, 'OBLIGATION_CONFIRM');
  const some = roster.entries.length > 0;
  return (
    <Card title={t('roster.title')}>
      <FormErrorSummary error={on.error} fields={[]} />
      <p className="lt-soft">
        {roster.kept ? t('roster.what') : t('roster.off')}
        {roster.kept && ` ${t('roster.count', { count: roster.entries.length })}.`}
      </p>
      {shown && (
        <ol>
          {roster.entries.map(({ name }, index) => (
            <li key={index}>{name}</li>
          ))}
        </ol>
      )}
      <div className={classes.buttons}>
        {some && !shown && (
          <Button variant="default" onClick={() => setShown(true)}>
            {t('roster.show')}
          </Button>
        )}
        {roster.kept && (
          <Button variant="default" onClick={() => setStep('write')}>
            {t('roster.edit')}
          </Button>
        )}
        {some && (
          <Button variant="default" onClick={() => setStep('erase')}>
            {t('roster.erase')}
          </Button>
        )}
        {decides && roster.kept && (
          <Button variant="subtle" onClick={() => setStep('off')}>
            {t('roster.turnOff')}
          </Button>
        )}
        {decides && !roster.kept && (
          <Button
            variant="default"
            loading={on.isPending}
            onClick={() =>
              on.mutate({
                path: { organisationId: session.organisation.id },
                body: { kept: true },
              })
            }
          >
            {t('roster.on')}
          </Button>
        )}
      </div>
      {step && (
        <Steps session={session} roster={roster} step={step} onClose={() => setStep(undefined)} />
      )}
    </Card>
  );
}
