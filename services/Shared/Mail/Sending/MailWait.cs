namespace SkillsHub.Mail.Sending;

/// <summary>How long a mail waits that was not taken: 1, 2, 4 … 60 minutes, about two days in all.</summary>
internal static class MailWait
{
    private const int MaxAttempts = 50;
    private const int LongestMinutes = 60;

    /// <returns>Null when it was tried often enough.</returns>
    public static TimeSpan? After(int attempts) =>
        attempts >= MaxAttempts ? null : TimeSpan.FromMinutes(Math.Min(LongestMinutes, Math.Pow(2, Math.Min(attempts - 1, 10))));
}
