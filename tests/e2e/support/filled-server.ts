import { prepareFilledData } from "../../../scripts/testing/test-server.mjs";

/** Before the first browser test: the data every server of the run begins with. What it answers is called at the end. */
export default prepareFilledData;
