import { serveOffscreenCopies } from '../../lib/platform/one-step';

serveOffscreenCopies();
