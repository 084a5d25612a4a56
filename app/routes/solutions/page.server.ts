export { readLatestSubmissionId } from "~db/latest-submission";
