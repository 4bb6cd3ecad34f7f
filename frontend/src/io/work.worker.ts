import "./old";
import { solveWork } from "../crypto/work";
import { answer } from "./answer";

answer({ solve: solveWork });
