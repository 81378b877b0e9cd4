namespace SkillsHub.Persistence;

/// <summary>One step of the one-off <c>migrate</c> run; steps run in the order of registration and may run again.</summary>
public interface IMigrationStep
{
    /// <summary>What the step does, for the log.</summary>
    string Name { get; }

    /// <summary>Does it; doing it again changes nothing.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>When it is done.</returns>
    Task RunAsync(CancellationToken cancellationToken);
}
