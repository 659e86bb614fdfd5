import '@/shared/ui/fieldStyles';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  ifMatch,
  launchEmulationMovement,
  updateEmulationMovement,
  type EmulationMovement,
  type OrganisationRef,
  type TargetName,
} from '@/api';
import { dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { useSession } from '@/shared/lib/session';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { TargetChoice } from './TargetChoice';

interface Props {
  /** The one that is changed; absent: a new one. */
  movement?: EmulationMovement;
  onDone: () => void;
  onClose: () => void;
}

/** Whose, for what, from when, and the targets it serves. */
export function MovementForm({ movement, onDone, onClose }: Props) {
  const { t } = useTranslation('movements');
  const session = useSession();
  const [organisation, setOrganisation] = useState<OrganisationRef | undefined>(
    movement?.organisation ?? session.home,
  );
  const [name, setName] = useState(movement?.name ?? '');
  const [purpose, setPurpose] = useState(movement?.purpose ?? '');
  const [startsOn, setStartsOn] = useState<IsoDate | undefined>(
    movement?.startsOn ?? dateInVietnam(),
  );
  const [endsOn, setEndsOn] = useState<IsoDate | undefined>(movement?.endsOn);
  const [targets, setTargets] = useState<readonly TargetName[]>(movement?.targets ?? []);
  const send = useMutation({
    mutationFn: async () => {
      const body = {
        organisationId: organisation?.id ?? '',
        name: name.trim(),
        purpose: purpose.trim(),
        startsOn: startsOn ?? '',
        ...(endsOn ? { endsOn } : {}),
        ...(movement?.document ? { documentId: movement.document.id } : {}),
        targetIds: targets.map((one) => one.id),
      };
      await (movement
        ? updateEmulationMovement({
            path: { id: movement.id },
            headers: ifMatch(movement.version),
            body,
            throwOnError: true,
          })
        : launchEmulationMovement({ body, throwOnError: true }));
    },
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t(movement ? 'form.change' : 'form.launch')}
      verb={t(movement ? 'form.save' : 'form.launch')}
      busy={send.isPending}
      disabled={!organisation || !name.trim() || !purpose.trim() || !startsOn || !targets.length}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/name', id: 'movement-name', label: t('form.name') },
          { pointer: '/purpose', id: 'movement-purpose', label: t('form.purpose') },
          { pointer: '/endsOn', id: 'movement-ends', label: t('form.endsOn') },
          { pointer: '/targetIds', id: 'movement-name', label: t('targets') },
        ]}
      />
      {!movement && (
        <OrganisationPicker
          label={t('form.organisation')}
          required
          value={organisation}
          onChange={setOrganisation}
        />
      )}
      <TextInput
        id="movement-name"
        label={t('form.name')}
        required
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        id="movement-purpose"
        label={t('form.purpose')}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <DateField label={t('form.startsOn')} required value={startsOn} onChange={setStartsOn} />
      <DateField
        id="movement-ends"
        label={t('form.endsOn')}
        value={endsOn}
        error={fieldErrorOf(send.error, '/endsOn')}
        onChange={setEndsOn}
      />
      <TargetChoice chosen={targets} onChange={setTargets} />
    </ConfirmDrawer>
  );
}
