import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/i18n';
import type { OrganisationRef } from '@/api';
import { shortName } from '@/shared/lib/references';
import { acts } from '@/shared/ui/ActChoices';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { CollectiveFields } from './CollectiveFields';
import { DueField } from './DueField';
import { isKnown } from './model';
import type { Due, Party, Role, Work } from './proposals';
import classes from './Readings.module.css';

const roles: readonly Role[] = ['LEAD', 'COORDINATE'];

interface PartyProps {
  id: string;
  party: Party;
  /** Below whom a collective stands where the words do not say. */
  issuer: OrganisationRef | undefined;
  onChange: (party: Party) => void;
}

/** One of the parties: as printed, whom it is, and those it may be. */
function PartyField({ id, party, issuer, onChange }: PartyProps) {
  const { t } = useTranslation('readings');
  const choose = (organisation: Party['organisation']) =>
    onChange({ ...party, organisation, ...(organisation ? { collective: undefined } : {}) });
  const offers = party.suggestions.filter((one) => one.organisation.id !== party.organisation?.id);
  return (
    <div className={classes.party}>
      <OrganisationPicker
        id={id}
        label={t(`role.${party.role}`)}
        {...(party.text ? { description: t('party.printed', { words: party.text }) } : {})}
        value={party.organisation}
        {...(party.collective ? { placeholder: t('party.collective', { words: party.text }) } : {})}
        error={isKnown(party) || party.role === 'RECEIVE' ? undefined : t('party.unmatched')}
        onChange={choose}
      />
      <div className={classes.chips}>
        {offers.map(({ organisation }) => (
          <Button
            key={organisation.id}
            size="compact-sm"
            variant="default"
            onClick={() => choose(organisation)}
          >
            {organisation.name}
          </Button>
        ))}
        {party.role === 'LEAD' && !isKnown(party) && issuer && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              onChange({
                ...party,
                organisation: undefined,
                collective: { subtreeOf: issuer.id },
              })
            }
          >
            {t('collective.make', { name: shortName(issuer) })}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange({ ...party, dropped: true })}
        >
          {t('party.drop')}
        </Button>
      </div>
      {party.collective && (
        <CollectiveFields
          value={party.collective}
          onChange={(collective) => onChange({ ...party, collective })}
        />
      )}
    </div>
  );
}

interface Props {
  work: Work;
  issuedOn: string | undefined;
  issuer: OrganisationRef | undefined;
  onChange: (work: Work) => void;
}

/** A piece of work to be corrected: what, by whom, with whom, by when. */
export function WorkFields({ work, issuedOn, issuer, onChange }: Props) {
  const { t } = useTranslation('readings');
  const { t: d } = useTranslation('domain');
  const [role, setRole] = useState<Role>('LEAD');
  const setDue = useCallback(
    (due: Due | undefined) => onChange({ ...work, due }),
    [work, onChange],
  );
  const parties = work.parties.filter(({ dropped }) => !dropped);
  const put = (party: Party) =>
    onChange({
      ...work,
      parties: work.parties.map((one) => (one.key === party.key ? party : one)),
    });
  return (
    <>
      <NativeSelect
        label={t('work.act')}
        value={work.act}
        data={acts.map((act) => ({ value: act, label: d(`act.${act}`) }))}
        onChange={(event) => {
          const act = acts.find((one) => one === event.currentTarget.value);
          if (act) onChange({ ...work, act });
        }}
      />
      <Textarea
        label={t('work.title')}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={work.title}
        onChange={(event) => onChange({ ...work, title: event.currentTarget.value })}
      />
      {parties.map((party) => (
        <PartyField
          key={party.key}
          id={`party-${party.key}`}
          party={party}
          issuer={issuer}
          onChange={put}
        />
      ))}
      <div className={classes.addParty}>
        <NativeSelect
          label={t('party.role')}
          value={role}
          data={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          onChange={(event) =>
            setRole(event.currentTarget.value === 'COORDINATE' ? 'COORDINATE' : 'LEAD')
          }
        />
        <OrganisationPicker
          id={`party-new-${work.key}`}
          label={t('party.add')}
          value={undefined}
          onChange={(organisation) => {
            if (!organisation) return;
            const key = `${work.key}p${work.parties.length}+`;
            const party: Party = {
              key,
              role,
              text: organisation.name,
              organisation,
              suggestions: [],
            };
            onChange({ ...work, parties: [...work.parties, party] });
          }}
        />
      </div>
      <DueField id={`due-${work.key}`} value={work.due} issuedOn={issuedOn} onChange={setDue} />
      <TextInput
        label={t('work.output')}
        value={work.output}
        onChange={(event) => onChange({ ...work, output: event.currentTarget.value })}
      />
    </>
  );
}
