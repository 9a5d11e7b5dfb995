export const themeKey = 'career-mirror:theme';

/** Runs before the first paint: `?theme=` wins, then the stored choice, then the system. */
export const themeScript = `try{var t=new URLSearchParams(location.search).get('theme')||localStorage.getItem('${themeKey}');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}`;
