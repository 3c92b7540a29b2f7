import "@testing-library/jest-dom";
import "../event-sources";
import "../nothing-in-sight";
