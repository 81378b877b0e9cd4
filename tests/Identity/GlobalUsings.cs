global using System.Net;
global using System.Text.Json;
global using SkillsHub.Identity.Tests.Support;
global using Xunit;
