/**
 * What stands around the words of postings: moments, counts and buttons. The words below the first name are body,
 * whether they read like prose or not.
 */
import {aroundPosting} from '../posts.ts'
import type {Evidence, Proposal} from './index.ts'

export const postings: Evidence = ({posts}) => {
  const found = new Map<number, Proposal>()
  for (const index of posts?.furniture ?? []) found.set(index, {zone: 'furniture', because: aroundPosting})
  return found
}
