global using Microsoft.Playwright;
global using SkillsHub.Testing;
global using Xunit;

[assembly: AssemblyFixture(typeof(SkillsHub.EndToEnd.Tests.RunningSystem))]
