/**
 * Facts that the user gives win over what the page prints.
 */
import {expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import type {Given, KnownOutlet} from '../../src/tree.ts'

const page = 'The tower\n\n4 May 2019\n\nHX: What now?\n\nAna Petrov: We wait.\n\nHX: Why?\n\nAna Petrov: It rains.\n'
const express: KnownOutlet = {name: 'Harbour Express', abbreviations: ['HX'], hosts: ['hx.example']}
const about = (text: string, given: Given = {}, outlets = [express]) =>
  annotate(parse(text), {now: null, given, outlets}).about

test('a date given is its only date', () => {
  const found = about(page, {date: {value: '2019-05-01', quote: 'quotes.yaml: date: 2019-05-01', line: 3}})
  expect(found).toMatchObject({date: '2019-05-01', dateRole: 'given', evidence: {date: {line: 3, kind: 'corpus-file'}}})
})

test('outlet, title and address given are those', () => {
  const fact = (value: string) => ({value, quote: '', line: 1})
  expect(about(page, {outlet: fact('O'), title: fact('T'), url: fact('https://o.example/')})).toMatchObject({
    outlet: 'O',
    title: 'T',
    url: 'https://o.example/'
  })
})

test('letters that ask stand for the outlet they are known for, and it asks', () => {
  const root = annotate(parse(page), {now: null, outlets: [express]})
  expect(root.about).toMatchObject({outlet: 'Harbour Express', outletLabels: ['HX']})
  expect(root.children.flatMap((node) => (node.type === 'turn' ? [node.speaker] : []))).toContain('Harbour Express')
})

test('the host of its address names the outlet, subdomains too', () => {
  const text =
    'The tower\n\nSource: https://news.hx.example/tower\n\nIt rained for a week and nobody came to the quay.\n'
  expect(about(text)?.outlet).toBe('Harbour Express')
  expect(about(text.replace('hx.', 'ahx.'))?.outlet).toBeNull()
})

test('without a corpus file nothing changes, and twice is once', () => {
  expect(about(page, {}, [])?.outlet).toBeNull()
  const context = {now: null, outlets: [express]}
  const once = annotate(parse(page), context)
  expect(annotate(once, context)).toEqual(once)
})
