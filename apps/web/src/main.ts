import { mount } from 'svelte'
import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import './style/print.css'
import App from './App.svelte'
import { showTheme } from './theme.ts'

showTheme()
const target = document.getElementById('desk')
if (target) mount(App, { target })
