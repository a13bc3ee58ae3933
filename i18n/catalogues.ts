import en from '@/messages/en.json'
import nb from '@/messages/nb.json'
import nn from '@/messages/nn.json'

/** Every text of the service, by language. */
export const catalogues = { nb, nn, en }
