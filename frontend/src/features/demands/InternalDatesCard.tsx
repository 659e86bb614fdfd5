import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { setInternalDates, type Demand, type OrganisationRef } from '@/api';
import type { IsoDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { may, useSession } from '@/shared/lib/session';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';

function SetDates({ demand, onClose }: { demand: Demand; onClose: () => void }) {
  const { t, i18n } = useTranslation('demands');
  const queryClient = useQueryClient();
  const [organisation, setOrganisation] = useState<OrganisationRef>();
  const [dueOn, setDueOn] = useState<IsoDate>();
  const [occurrence, setOccurrence] = useState('');
  const [reason, setReason] = useState('');
  const recurs = demand.deadlines.some(({ rule }) => rule.kind === 'RECURRING');
  const save = useMutation({
    mutationFn: async () =>
      (
        await setInternalDates({
          body: {
            organisationId: organisation?.id ?? '',
            demandId: demand.id,
            dueOn,
            occurrence: occurrence.trim() || undefined,
            reason: reason.trim() || undefined,
          },
          throwOnError: true,
        })
      ).data,
    onSuccess: async ({ changed }) => {
      say(t('internal.saved', { count: formatCount(changed, i18n.language) }));
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('internal.title')}
      verb={t(dueOn ? 'internal.set' : 'internal.off')}
      busy={save.isPending}
      disabled={!organisation}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <p className="lt-soft">{t('internal.what')}</p>
      <FormErrorSummary
        error={save.error}
        fields={[
          { pointer: '/organisationId', id: 'internal-place', label: t('internal.place') },
          { pointer: '/dueOn', id: 'internal-due', label: t('internal.dueOn') },
          { pointer: '/occurrence', id: 'internal-turn', label: t('internal.occurrence') },
          { pointer: '/demandId', id: 'internal-place', label: t('internal.place') },
        ]}
      />
      <OrganisationPicker
        id="internal-place"
        label={t('internal.place')}
        required
        value={organisation}
        error={fieldErrorOf(save.error, '/organisationId')}
        onChange={setOrganisation}
      />
      <DateField
        id="internal-due"
        label={t('internal.dueOn')}
        description={t('internal.dueOnHelp')}
        value={dueOn}
        error={fieldErrorOf(save.error, '/dueOn')}
        onChange={setDueOn}
      />
      {recurs && (
        <TextInput
          id="internal-turn"
          label={t('internal.occurrence')}
          description={t('internal.occurrenceHelp')}
          value={occurrence}
          error={fieldErrorOf(save.error, '/occurrence')}
          onChange={(event) => setOccurrence(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('internal.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

/** A committee's own earlier date for everybody below it; the superior's date stays. */
export function InternalDatesCard({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const session = useSession();
  const [setting, setSetting] = useState(false);
  if (demand.state !== 'PUBLISHED' || !may(session, 'OBLIGATION_CONFIRM')) return null;
  return (
    <Card title={t('internal.title')}>
      <p className="lt-soft">{t('internal.what')}</p>
      <Button variant="default" size="xs" className="lt-no-print" onClick={() => setSetting(true)}>
        {t('internal.open')}
      </Button>
      {setting && <SetDates demand={demand} onClose={() => setSetting(false)} />}
    </Card>
  );
}
