namespace SkillsHub.LocalHost;

/// <summary>Something that a person must put right before the system can start: what is wrong, and what to do about it.</summary>
public sealed class StartException : Exception
{
    /// <summary>Creates the failure from its two sentences.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What to do, with the exact command where there is one.</param>
    /// <param name="inner">What was caught, if anything.</param>
    public StartException(string problem, string remedy, Exception? inner = null)
        : base($"{problem}\n{remedy}", inner)
    {
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }
}
