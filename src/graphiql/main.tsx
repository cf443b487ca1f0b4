import { show } from './show.tsx';

show(document.getElementById('graphiql')!, { search: window.location.search });
