/** Markup without a build step: htm's tagged templates over Preact's nodes. Text is escaped by the printer of the page. */
import { html as template } from 'htm/preact'
import type { ComponentChild } from 'preact'

/** What a template may hold. */
export type Markup = ComponentChild

export const html: (strings: TemplateStringsArray, ...values: unknown[]) => Markup = template
