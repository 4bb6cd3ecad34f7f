import "./old";
import { codeRoot, staffRoot } from "../crypto/kdf";
import { answer } from "./answer";

answer({ code: codeRoot, staff: staffRoot });
