import type { ComponentChildren, Ref } from 'preact';
import { useI18n } from './i18n';

export interface WelcomeStepProps {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** `later`: there is something to do before it. */
  readonly state: 'done' | 'next' | 'later';
  /** Where the focus comes when the step before is done. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** One step of the welcome page: its number or a tick, and what is to be done in it. */
export function WelcomeStep({ id, number, title, state, heading, children }: WelcomeStepProps) {
  const { t } = useI18n();
  return (
    <li class={`step ${state}`}>
      <span class="step-number figures" aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <section aria-labelledby={id}>
        <h2 id={id} {...(heading && { ref: heading, tabIndex: -1 })}>
          {title}
          {state !== 'later' && (
            <span class="sr">, {t(state === 'done' ? 'welcomeStepDone' : 'welcomeStepNext')}</span>
          )}
        </h2>
        {children}
      </section>
    </li>
  );
}
