import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText } from './clean-text.ts'

test('cleanText() gives the text as it is seen', () => {
  assert.equal(
    cleanText('Ba\u00adkers\u200b of\u00a0Lind\u2060qvist, 1\u202f000 of\u200e them'),
    'Bakers of Lindqvist, 1 000 of them',
  )
  assert.equal(cleanText('on Mon\u0008day\u009b,\tat\nnoon'), 'on Monday,\tat\nnoon')
  assert.equal(cleanText('the cafe\u0301'), 'the café')
  assert.equal(cleanText('half \ud800 a character'), 'half \ufffd a character')
  assert.equal(cleanText('می\u200cرود'), 'می\u200cرود')
})

test('cleanText() decodes entities inside entities, but no markup and no names of nothing', () => {
  assert.equal(cleanText('Bakers &amp; millers &#8217;meet&#x2019; at&nbsp;noon'), 'Bakers & millers ’meet’ at noon')
  assert.equal(cleanText('&lt;b&gt; and R&D; and &zzz;'), '&lt;b&gt; and R&D; and &zzz;')
})

test('cleanText() leaves a clean text as it is', () => {
  const text = 'Bakers & millers met; “it is done”, they said…\n\nNobody else came.'
  assert.equal(cleanText(text), text)
})
