import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/i18n';
import { formatDate } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { Intake } from './Intake';
import { missingOf } from './model';
import { Publish } from './Publish';
import type { Made } from './publish';
import classes from './Readings.module.css';
import { Review } from './Review';
import { begun, emptySession, type ReadingSession } from './session';
import './strings';

/** What still keeps the paper from being registered; nothing where all is decided. */
function useHindrance({ proposals, self, made }: ReadingSession): string | undefined {
  const { t } = useTranslation('readings');
  const missing = made.document ? [] : missingOf(self);
  if (missing.length > 0) {
    return t('hindrance.self', {
      fields: missing.map((field) => t(`self.field.${field}`)).join(', '),
    });
  }
  const open = proposals.filter(({ verdict }) => verdict === 'OPEN').length;
  return open > 0 ? t('hindrance.open', { count: open }) : undefined;
}

function useSubtitle({ reading, self, proposals, step }: ReadingSession): string {
  const { t } = useTranslation('readings');
  if (!reading || step === 'INTAKE') return t('what');
  const count = (kind: string) => proposals.filter((one) => one.kind === kind).length;
  return [
    self.issuer?.name ?? reading.self.issuerText,
    self.issuedOn && formatDate(self.issuedOn),
    t('found', { works: count('WORK'), citations: count('CITATION'), targets: count('TARGET') }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Paste a paper, look over what was read of it, publish. */
export function ReadingPage() {
  const { t } = useTranslation('readings');
  const { t: d } = useTranslation('documents');
  const session = useSession();
  const [values, change, forget] = useDraft<ReadingSession>('reading.new', emptySession);
  const [leaving, setLeaving] = useState(false);
  const [asked, setAsked] = useState(false);
  const { step, reading, text, self, proposals, made } = values;
  const hindrance = useHindrance(values);
  const tell = useCallback((next: Made) => change({ made: next }), [change]);
  const mayMake = may(session, 'DOCUMENT_EDIT');
  const shown = reading && step !== 'INTAKE';
  return (
    <>
      <PageHeader
        title={shown ? self.symbol || self.title || t('title') : t('title')}
        path={[{ label: d('list.title'), href: paths.documents }]}
        subtitle={useSubtitle(values)}
        actions={
          shown && (
            <>
              <Button variant="default" onClick={() => setLeaving(true)}>
                {t('leave')}
              </Button>
              {step === 'REVIEW' && mayMake && (
                <Button
                  onClick={() => {
                    setAsked(true);
                    if (!hindrance) change({ step: 'PUBLISH' });
                  }}
                >
                  {t('toPublish')}
                </Button>
              )}
            </>
          )
        }
      />
      {step === 'INTAKE' && (
        <Intake
          text={text}
          referenceDate={values.referenceDate}
          onType={change}
          onRead={(read, found) => change(begun(read, found, values.referenceDate))}
        />
      )}
      {step === 'REVIEW' && asked && hindrance && (
        <p role="alert" className={classes.hindrance}>
          <ToneBadge tone="soon">{hindrance}</ToneBadge>
        </p>
      )}
      {step === 'REVIEW' && !mayMake && (
        <p className={classes.hindrance}>
          <ToneBadge tone="off">{t('readOnly')}</ToneBadge>
        </p>
      )}
      {reading && step === 'REVIEW' && (
        <Review session={values} reading={reading} change={change} />
      )}
      {reading && step === 'PUBLISH' && (
        <Publish
          job={{ text, reading, self, proposals }}
          made={made}
          tell={tell}
          onBack={() => change({ step: 'REVIEW' })}
          onDone={forget}
        />
      )}
      {leaving && (
        <ConfirmDrawer
          opened
          title={t('leaveTitle')}
          verb={t('leaveVerb')}
          busy={false}
          onConfirm={() => {
            change(emptySession);
            forget();
            setLeaving(false);
            setAsked(false);
          }}
          onClose={() => setLeaving(false)}
        >
          <p>{t(made.document ? 'leaveMade' : 'leaveWhat')}</p>
        </ConfirmDrawer>
      )}
    </>
  );
}
