import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem, ProblemError, type Reading } from '@/api';
import { Card } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { FileDrop } from '@/shared/ui/FileDrop';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from './Readings.module.css';
import { readText } from './session';

const largestFile = 25 * 1_048_576;

interface Props {
  text: string;
  referenceDate: string | undefined;
  onType: (part: { text?: string; referenceDate?: string | undefined }) => void;
  onRead: (text: string, reading: Reading) => void;
}

/** The text of a paper, pasted or out of a file. Nothing is kept by reading it. */
export function Intake({ text, referenceDate, onType, onRead }: Props) {
  const { t } = useTranslation('readings');
  const [typed, setTyped] = useState(text);
  const read = useMutation({
    mutationFn: async () => {
      if (!typed.trim()) {
        throw new ProblemError({
          type: 'about:missing',
          title: t('intake.empty'),
          status: 422,
          errors: [{ pointer: '/text', code: 'REQUIRED', detail: t('intake.emptyDo') }],
        });
      }
      return readText(typed, referenceDate);
    },
    onSuccess: (reading) => onRead(typed, reading),
    onError: (error) => {
      // A secret paper stays nowhere, not even on this device.
      if (asProblem(error).slug === 'secret-mark') onType({ text: '' });
    },
  });
  return (
    <form
      className={classes.intake}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read.mutate();
      }}
    >
      <FormErrorSummary
        error={read.error}
        fields={[
          { pointer: '/text', id: 'paper-text', label: t('intake.text') },
          { pointer: '/referenceDate', id: 'reference-date', label: t('intake.referenceDate') },
        ]}
      />
      <Card title={t('intake.paste')}>
        <div className={classes.stack}>
          <Textarea
            id="paper-text"
            label={t('intake.text')}
            description={t('intake.textHelp')}
            rows={14}
            className={classes.pasted ?? ''}
            value={typed}
            error={fieldErrorOf(read.error, '/text')}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => onType({ text: typed })}
          />
          <div className={classes.short}>
            <DateField
              id="reference-date"
              label={t('intake.referenceDate')}
              description={t('intake.referenceDateHelp')}
              value={referenceDate}
              error={fieldErrorOf(read.error, '/referenceDate')}
              onChange={(date) => onType({ referenceDate: date })}
            />
          </div>
          <div className={classes.actions}>
            <Button type="submit" loading={read.isPending}>
              {t('intake.read')}
            </Button>
            <span className="lt-soft lt-small">{t('intake.nothingKept')}</span>
          </div>
        </div>
      </Card>
      <Card title={t('intake.file')}>
        <FileDrop<Reading>
          label={t('intake.fileLabel')}
          help={t('intake.fileHelp')}
          url="/api/v1/readings"
          maxBytes={largestFile}
          fields={{ referenceDate }}
          onUploaded={(reading) => onRead(reading.text ?? '', reading)}
        />
      </Card>
    </form>
  );
}
