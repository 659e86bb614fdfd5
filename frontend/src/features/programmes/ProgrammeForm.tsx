import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createActionProgrammeMutation,
  ifMatch,
  listIssuingBodiesOptions,
  listTermsOptions,
  updateActionProgrammeMutation,
  type ActionProgramme,
  type DocumentRef,
  type OrganisationRef,
  type ProgrammeInput,
  type ProgrammeTemplate,
} from '@/api';
import { documentName } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import classes from './Programmes.module.css';

const templates: readonly ProgrammeTemplate[] = ['PROGRAMME', 'PLAN', 'EMPTY'];

interface BasesProps {
  bases: readonly { document: DocumentRef; demandId?: string }[];
  onChange: (bases: readonly { document: DocumentRef; demandId?: string }[]) => void;
}

function Bases({ bases, onChange }: BasesProps) {
  const { t } = useTranslation('programmes');
  return (
    <fieldset className={classes.group}>
      <legend>{t('new.bases')}</legend>
      {bases.map((basis) => (
        <div key={basis.document.id} className={classes.line}>
          <span>
            {documentName(basis.document)} · {basis.document.title}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('new.removeBasis', { name: documentName(basis.document) })}
            onClick={() => onChange(bases.filter((one) => one !== basis))}
          >
            ×
          </Button>
        </div>
      ))}
      <DocumentPicker
        label={t('new.addBasis')}
        onChange={(found) => {
          if (found && bases.every((one) => one.document.id !== found.id)) {
            const { id, type, title, symbol, issuer, issuedOn } = found;
            onChange([...bases, { document: { id, type, title, symbol, issuer, issuedOn } }]);
          }
        }}
      />
    </fieldset>
  );
}

interface Props {
  /** The one whose head is changed; absent: a new one. */
  programme?: ActionProgramme;
  onDone: (programme: ActionProgramme) => void;
  onClose: () => void;
}

/** The head of a programme: whose, what kind, its title, its term, and what it carries out. */
export function ProgrammeForm({ programme, onDone, onClose }: Props) {
  const { t } = useTranslation('programmes');
  const session = useSession();
  const [organisation, setOrganisation] = useState<OrganisationRef | undefined>(
    programme?.organisation ?? session.home,
  );
  const [type, setType] = useState(programme?.type ?? 'CTr');
  const [title, setTitle] = useState(programme?.title ?? '');
  const [termId, setTermId] = useState(programme?.term?.id ?? '');
  const [body, setBody] = useState(programme?.issuingBody ?? 'COMMITTEE');
  const [template, setTemplate] = useState<ProgrammeTemplate>('PROGRAMME');
  const [bases, setBases] = useState<BasesProps['bases']>(programme?.bases ?? []);
  const terms = useQuery({
    ...listTermsOptions({ path: { id: organisation?.id ?? '' } }),
    enabled: organisation !== undefined,
  });
  const bodies = useQuery({ ...listIssuingBodiesOptions(), staleTime: Infinity });
  const create = useMutation({ ...createActionProgrammeMutation(), onSuccess: onDone });
  const update = useMutation({ ...updateActionProgrammeMutation(), onSuccess: onDone });
  const error = create.error ?? update.error;
  const known = (terms.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const term = programme?.term;
  const choices =
    term && known.every((one) => one.value !== term.id)
      ? [...known, { value: term.id, label: term.name }]
      : known;
  const send = () => {
    const input: ProgrammeInput = {
      organisationId: organisation?.id ?? '',
      type,
      issuingBody: body,
      title: title.trim(),
      ...(termId ? { termId } : {}),
      bases: bases.map(({ document, demandId }) => ({
        documentId: document.id,
        ...(demandId ? { demandId } : {}),
      })),
      ...(programme ? {} : { template }),
    };
    if (programme) {
      update.mutate({
        path: { id: programme.id },
        headers: ifMatch(programme.version),
        body: input,
      });
    } else create.mutate({ body: input });
  };
  return (
    <ConfirmDrawer
      opened
      title={t(programme ? 'page.edit' : 'new.title')}
      verb={t(programme ? 'page.done' : 'new.make')}
      busy={create.isPending || update.isPending}
      disabled={!organisation || !title.trim()}
      onConfirm={send}
      onClose={onClose}
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/title', id: 'programme-title', label: t('new.name') },
          { pointer: '/termId', id: 'programme-term', label: t('new.term') },
        ]}
      />
      {!programme && (
        <OrganisationPicker
          label={t('new.organisation')}
          required
          value={organisation}
          onChange={(next) => {
            setOrganisation(next);
            setTermId('');
          }}
        />
      )}
      <NativeSelect
        label={t('new.type')}
        value={type}
        data={(['CTr', 'KH'] as const).map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={(event) => setType(event.currentTarget.value)}
      />
      <Textarea
        id="programme-title"
        label={t('new.name')}
        description={t('new.nameHelp')}
        value={title}
        autosize
        minRows={2}
        maxLength={1000}
        required
        error={fieldErrorOf(error, '/title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('new.body')}
        value={body}
        data={(bodies.data ?? [{ code: body, name: body }]).map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <NativeSelect
        id="programme-term"
        label={t('new.term')}
        value={termId}
        data={[{ value: '', label: t('new.noTerm') }, ...choices]}
        error={fieldErrorOf(error, '/termId')}
        onChange={(event) => setTermId(event.currentTarget.value)}
      />
      <Bases bases={bases} onChange={setBases} />
      {!programme && (
        <NativeSelect
          label={t('new.template')}
          value={template}
          data={templates.map((value) => ({ value, label: t(`new.templates.${value}`) }))}
          onChange={(event) => {
            const chosen = templates.find((one) => one === event.currentTarget.value);
            if (chosen) setTemplate(chosen);
          }}
        />
      )}
    </ConfirmDrawer>
  );
}
