import { StartHead } from '../../features/insight/StartHead.tsx';
import { StartScreen } from '../../features/insight/StartScreen.tsx';

export default function StartPage() {
  return (
    <>
      <StartHead />
      <main id="main">
        <StartScreen />
      </main>
    </>
  );
}
