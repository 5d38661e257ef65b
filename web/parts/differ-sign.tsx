/** "Not equal", drawn: fonts without the sign put it together badly. */
export function DifferSign() {
  return (
    <svg className="differ-sign" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d="M2 4.25h8M2 7.75h8M8.25 1.75l-4.5 8.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
