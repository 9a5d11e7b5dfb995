import { StartHead } from '../../features/insight/StartHead.tsx';
import { StartScreen } from '../../features/insight/StartScreen.tsx';
import { MotionProvider } from '../../motion/MotionProvider.tsx';

export default function StartPage() {
  return (
    <>
      <StartHead />
      <main id="main">
        <MotionProvider>
          <StartScreen />
        </MotionProvider>
      </main>
    </>
  );
}
