/** The members' pages work as documents; this makes them quicker and keeps what is typed. */

import { takeActs } from "./act.js";
import { announceKept } from "./announce.js";
import { keepDrafts } from "./drafts.js";
import { keepFrame } from "./frame.js";
import { goFurther } from "./further.js";
import { readWhatIsOpened } from "./inbox.js";
import { listenToKeys } from "./keys.js";
import { completeNames } from "./mentions.js";
import { listenToTyping } from "./typing.js";

takeActs();
keepDrafts();
keepFrame();
listenToTyping();
listenToKeys();
completeNames();
readWhatIsOpened();
announceKept();
goFurther();
