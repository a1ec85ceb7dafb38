#!/usr/bin/env node
import { realHost } from '../index.ts'
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2), realHost())
